/**
 * Lets keys that are pressed in the page of a frame be pressed on the frame itself, where our page hears them. The page
 * runs nothing: the listener is ours. False where the browser lets none listen in a page without scripts.
 */
export function passKeys(frame: HTMLIFrameElement): boolean {
  const page = frame.contentDocument;
  if (page === null || !hears(page)) return false;
  page.addEventListener("keydown", (event) => {
    const { key, code, ctrlKey, metaKey, altKey, shiftKey, isComposing, repeat } = event;
    const again = new KeyboardEvent("keydown", {
      ...{ key, code, ctrlKey, metaKey, altKey, shiftKey, isComposing, repeat },
      ...{ bubbles: true, cancelable: true },
    });
    // What our page has taken for itself, such as `/`, the browser does nothing more with.
    if (!frame.dispatchEvent(again)) event.preventDefault();
  });
  return true;
}

const PROBE = "gs-probe";

function hears(page: Document): boolean {
  let isHeard = false;
  page.addEventListener(
    PROBE,
    () => {
      isHeard = true;
    },
    { once: true },
  );
  page.dispatchEvent(new Event(PROBE));
  return isHeard;
}
