/** Runs a task again and again, never twice at a time; a failure is reported and the next turn tries anew. */
export function every(
  milliseconds: number,
  task: () => Promise<void>,
  onError: (error: Error) => void,
): () => void {
  let stopped = false;
  let timer = later();
  function later(): NodeJS.Timeout {
    return setTimeout(() => void turn(), milliseconds).unref();
  }
  async function turn(): Promise<void> {
    await task().catch(onError);
    if (!stopped) timer = later();
  }
  return () => {
    stopped = true;
    clearTimeout(timer);
  };
}
