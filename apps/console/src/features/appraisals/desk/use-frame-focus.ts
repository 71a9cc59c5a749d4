import { useEffect, useState } from "react";

/** True while the focus is in a document: its keys are its own then, and the desk does not hear them. */
export function useFrameFocus(): boolean {
  const [isInFrame, setInFrame] = useState(false);
  useEffect(() => {
    const look = () => setInFrame(document.activeElement instanceof HTMLIFrameElement);
    // The page learns of it by losing the focus, and only after that knows to whom.
    const lookSoon = () => setTimeout(look);
    window.addEventListener("blur", lookSoon);
    window.addEventListener("focus", look);
    return () => {
      window.removeEventListener("blur", lookSoon);
      window.removeEventListener("focus", look);
    };
  }, []);
  return isInFrame;
}
