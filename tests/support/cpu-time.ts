/**
 * Seconds of work that junk of 10 MB may take. What is linear takes a fifth of it on a busy machine, what is quadratic takes hours.
 */
export const soon = 10;

/** How long this thread works on something, whatever else the machine does meanwhile. Seconds. */
export function cpuSeconds(work: () => unknown): number {
  const before = process.threadCpuUsage();
  work();
  const { user, system } = process.threadCpuUsage(before);
  return (user + system) / 1e6;
}

/** Milliseconds this thread has worked so far. */
export function cpuTime(): number {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
}
