import { useEffect, useState } from "react";

/** True while the focus is in a document that keeps its keys to itself, such as a browser's viewer of PDFs. */
export function useFrameFocus(): boolean {
  const [isInFrame, setInFrame] = useState(false);
  useEffect(() => {
    const look = () => {
      const { activeElement } = document;
      setInFrame(activeElement instanceof HTMLIFrameElement && activeElement.dataset.keys !== "heard");
    };
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
