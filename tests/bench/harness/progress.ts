/** For who watches: a benchmark may take minutes before it has a figure. What it finds goes to the standard output alone. */
export const progress = (what: string): void => void process.stderr.write(`${what}\n`);
