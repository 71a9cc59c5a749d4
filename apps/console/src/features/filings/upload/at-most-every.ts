/** Passes calls on at most once in that time: the first at once, and the last of a burst when the time is over. */
export function atMostEvery(ms: number, call: () => void): () => void {
  let isResting = false;
  let isOwed = false;
  const rest = () => {
    isResting = true;
    setTimeout(() => {
      isResting = false;
      if (isOwed) pass();
    }, ms);
  };
  const pass = () => {
    isOwed = false;
    rest();
    call();
  };
  return () => {
    if (isResting) isOwed = true;
    else pass();
  };
}
