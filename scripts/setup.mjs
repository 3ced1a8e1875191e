/**
 * Brings a fresh clone to where the project's own Node can run: dependencies from the lock file and
 * both browsers. Plain JavaScript without imports from node_modules, because nothing is installed yet
 * and the machine's Node may be as old as 18.
 *
 *   node scripts/setup.mjs                 dependencies and browsers only
 *   node scripts/setup.mjs <name> [args]   then runs scripts/<name>.ts with the project's Node
 */
import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, readFileSync, realpathSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const bin = join(root, 'node_modules', '.bin');
const windows = process.platform === 'win32';
const projectNode = join(bin, windows ? 'node.cmd' : 'node');

/** Branded Chrome is absent on purpose: since version 137 it ignores `--load-extension`. */
const browsers = {
  chromium: {
    variable: 'CHROMIUM_PATH',
    commands: ['chromium', 'chromium-browser', 'google-chrome-for-testing', 'chrome-for-testing'],
    debianPackage: 'chromium',
  },
  firefox: {
    variable: 'FIREFOX_PATH',
    commands: ['firefox-esr', 'firefox'],
    debianPackage: 'firefox-esr',
  },
};

/** Without this family pages fall back to DejaVu, and screenshots look it. */
const fontPackage = 'fonts-noto-core';

/** Runs `npm ci` unless node_modules already holds what the lock file asks for. */
export function ensureDependencies() {
  if (dependenciesMatch()) return;
  console.log('Installing dependencies from package-lock.json…');
  run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], { cwd: root, shell: windows });
}

/**
 * The path of a browser that can run the extension: the environment's, the PATH's, or one installed now.
 * @param {'chromium' | 'firefox'} name
 * @returns {string}
 */
export function findOrInstallBrowser(name) {
  const browser = browsers[name];
  const given = process.env[browser.variable];
  if (given) {
    if (isExecutable(given)) return given;
    throw new Error(`${browser.variable} is ${given}, which cannot be run.`);
  }
  return findOnPath(browser.commands) ?? installFromDebian(browser) ?? download(name);
}

/** What npm recorded of its last install must equal the lock file, entry by entry. */
function dependenciesMatch() {
  const installed = readPackages(join(root, 'node_modules', '.package-lock.json'));
  if (!installed) return false;
  const wanted = readPackages(join(root, 'package-lock.json')) ?? {};
  return Object.entries(wanted).every(([path, { version, integrity, optional, devOptional }]) => {
    if (path === '') return true;
    const found = installed[path];
    // Packages for other platforms are in the lock file only.
    if (!found) return Boolean(optional || devOptional);
    return found.version === version && found.integrity === integrity;
  });
}

function readPackages(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8')).packages;
  } catch {
    return undefined;
  }
}

function findOnPath(commands) {
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  const suffix = windows ? '.exe' : '';
  return commands
    .flatMap((command) => folders.map((folder) => join(folder, command + suffix)))
    .find(isExecutable);
}

function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** Undefined where this is not Debian, we are not root, or the package cannot be had. */
function installFromDebian({ debianPackage, commands }) {
  if (process.getuid?.() !== 0 || !findOnPath(['apt-get'])) return undefined;
  const fonts = existsSync('/usr/share/fonts/truetype/noto') ? [] : [fontPackage];
  const packages = [debianPackage, ...fonts];
  console.log(`Installing ${packages.join(' and ')} from Debian's packages…`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const apt = (...args) => spawnSync('apt-get', ['-qq', ...args], { env, encoding: 'utf8' });
  const update = apt('update');
  const install = apt('install', '-y', '--no-install-recommends', ...packages);
  if (install.status !== 0) {
    console.log(`That failed: ${(install.stderr || update.stderr || '').trim().slice(-400)}`);
  }
  return findOnPath(commands);
}

function download(name) {
  const script = join(root, 'scripts', 'download-browser.ts');
  const { status, stdout } = spawnSync(projectNode, [script, name], {
    cwd: root,
    encoding: 'utf8',
    shell: windows,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const path = stdout.trim();
  if (status === 0 && isExecutable(path)) return path;
  throw new Error(
    `there is no ${name}. Install one, or say where it is: ${browsers[name].variable}.`,
  );
}

function run(command, args, options = {}) {
  const { status, signal, error } = spawnSync(command, args, { stdio: 'inherit', ...options });
  if (error) throw error;
  if (status !== 0) throw new Error(`${command} ${args[0]} ended with ${signal ?? status}.`);
}

function main([target, ...args]) {
  ensureDependencies();
  const env = { ...process.env, PATH: bin + delimiter + process.env.PATH };
  for (const name of ['chromium', 'firefox']) {
    env[browsers[name].variable] = findOrInstallBrowser(name);
  }
  if (!target) {
    console.log(`Ready: ${env.CHROMIUM_PATH}, ${env.FIREFOX_PATH}.`);
    return 0;
  }
  const script = join(root, 'scripts', `${target}.ts`);
  const { status } = spawnSync(projectNode, [script, ...args], {
    cwd: root,
    env,
    stdio: 'inherit',
    shell: windows,
  });
  return status ?? 1;
}

if (process.argv[1] && import.meta.url === pathToFileURL(realpathSync(process.argv[1])).href) {
  try {
    process.exitCode = main(process.argv.slice(2));
  } catch (error) {
    console.error(`Set-up failed: ${error instanceof Error ? error.message : error}`);
    process.exitCode = 1;
  }
}
