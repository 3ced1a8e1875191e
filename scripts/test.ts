/**
 * Everything that must hold, in order, to the end even when something fails; the last line counts.
 *
 *   npm test                      all steps
 *   npm run check                 types lint unit
 *   npm run e2e -- seed           builds, then end-to-end tests whose file name holds `seed`
 */
import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';

interface Result {
  passed: number;
  failed: number;
  /** Names of tests, for whoever sees the end of the output only. */
  failures?: string[];
}

/** What Vitest's JSON reporter writes, as far as it is read here. */
interface Report {
  numPassedTests: number;
  numFailedTests: number;
  testResults: { assertionResults: { status: string; fullName: string }[] }[];
}

type Step = (filters: string[]) => Promise<Result>;

const steps: Record<string, Step> = {
  types: () => commands(['wxt', 'prepare'], ['tsc', '--noEmit']),
  lint: () =>
    commands(['oxlint', '--deny-warnings'], ['prettier', '--check', '--log-level=warn', '.']),
  unit: () => vitest(['core', 'unit']),
  build: () => commands(['wxt', 'build']),
  'build:firefox': () => commands(['wxt', 'build', '-b', 'firefox']),
  reproducible: () => commands(['node', 'scripts/reproducible.ts', '--quick']),
  e2e: async (filters) => {
    const together = await vitest(['e2e'], filters);
    const alone = await vitest(['e2e-alone'], filters);
    return {
      passed: together.passed + alone.passed,
      failed: together.failed + alone.failed,
      failures: [...(together.failures ?? []), ...(alone.failures ?? [])],
    };
  },
};

const args = process.argv.slice(2);
const chosen = args.filter((arg) => arg in steps);
const filters = args.filter((arg) => !(arg in steps));
const total = { passed: 0, failed: 0, failures: [] as string[] };

for (const [name, step] of Object.entries(steps)) {
  if (chosen.length > 0 && !chosen.includes(name)) continue;
  const started = performance.now();
  const { passed, failed, failures = [] } = await step(filters);
  total.passed += passed;
  total.failed += failed;
  total.failures.push(...failures);
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  const verdict = failed ? `FAILED ${failed} of ${passed + failed}` : `ok (${passed})`;
  console.log(`${name.padEnd(14)} ${verdict.padEnd(20)} ${seconds} s`);
}

for (const name of total.failures) console.log(`failed: ${name}`);
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed === 0 ? 0 : 1;

/** Runs one command after the other as one check; shows what they said only if one fails. */
async function commands(...list: [string, ...string[]][]): Promise<Result> {
  for (const [command, ...rest] of list) {
    const { code, output } = await run(command, rest);
    if (code === 0) continue;
    console.log(`${command} ${rest.join(' ')}\n${output}`);
    return { passed: 0, failed: 1 };
  }
  return { passed: 1, failed: 0 };
}

async function vitest(projects: string[], names: string[] = []): Promise<Result> {
  const report = `.output/test-report-${projects.join('-')}.json`;
  mkdirSync('.output', { recursive: true });
  rmSync(report, { force: true });
  const options = [
    '--passWithNoTests',
    '--reporter=dot',
    '--reporter=json',
    `--outputFile.json=${report}`,
  ];
  const { code, output } = await run('vitest', [
    'run',
    ...projects.flatMap((project) => ['--project', project]),
    ...options,
    ...names,
  ]);
  if (code !== 0) console.log(output);
  const { failed, ...rest } = readReport(report);
  // Files that do not load and errors outside of tests fail the run without a failed test.
  return { ...rest, failed: code === 0 ? failed : Math.max(failed, 1) };
}

function readReport(path: string): Result {
  try {
    const report: Report = JSON.parse(readFileSync(path, 'utf8'));
    const tests = report.testResults.flatMap(({ assertionResults }) => assertionResults);
    return {
      passed: report.numPassedTests,
      failed: report.numFailedTests,
      failures: tests.filter(({ status }) => status === 'failed').map(({ fullName }) => fullName),
    };
  } catch {
    return { passed: 0, failed: 1 };
  }
}

function run(command: string, rest: string[]): Promise<{ code: number; output: string }> {
  return new Promise((resolve) => {
    let output = '';
    const child = spawn(command, rest, {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, NO_COLOR: '1' },
      shell: process.platform === 'win32',
    });
    child.stdout.on('data', (text) => (output += text));
    child.stderr.on('data', (text) => (output += text));
    child.on('error', (error) => resolve({ code: 1, output: String(error) }));
    child.on('close', (code) => resolve({ code: code ?? 1, output }));
  });
}
