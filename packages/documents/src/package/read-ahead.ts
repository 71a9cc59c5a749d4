/** The same values, the next of which is made while the reader is at work on the last. */
export async function* readAhead<T>(values: AsyncGenerator<T>): AsyncGenerator<T> {
  let next = begun(values);
  try {
    while (true) {
      const step = await next;
      if (step.done) return;
      next = begun(values);
      yield step.value;
    }
  } finally {
    // What was begun ends before anybody goes on.
    await next.catch(() => undefined);
    await values.return(undefined);
  }
}

/** Its failure is told to whoever asks for the value, not to the process. */
function begun<T>(values: AsyncGenerator<T>): Promise<IteratorResult<T>> {
  const next = values.next();
  next.catch(() => undefined);
  return next;
}
