/** Runs a task again and again, never twice at a time; a failure is reported and the next turn tries anew. */
export function every(
  milliseconds: number,
  task: () => Promise<void>,
  onError: (error: Error) => void,
): () => void {
  let timer = setTimeout(turn, milliseconds);
  let stopped = false;
  timer.unref();
  async function turn(): Promise<void> {
    await task().catch(onError);
    if (stopped) return;
    timer = setTimeout(turn, milliseconds);
    timer.unref();
  }
  return () => {
    stopped = true;
    clearTimeout(timer);
  };
}
