import { type ReactNode, useRef } from "react";

interface FilePickerProps {
  readonly onPick: (files: readonly File[]) => void;
  readonly accept?: string;
  readonly multiple?: boolean;
  /** Pick a folder with everything below it. */
  readonly folder?: boolean;
  /** Draws the button; `open` shows the browser's dialog. */
  readonly children: (open: () => void) => ReactNode;
}

export function FilePicker({ onPick, accept, multiple = false, folder = false, children }: FilePickerProps) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <input
        ref={input}
        type="file"
        hidden
        accept={accept}
        multiple={multiple || folder}
        {...(folder ? { webkitdirectory: "" } : {})}
        onChange={({ target }) => {
          onPick([...(target.files ?? [])]);
          target.value = "";
        }}
      />
      {children(() => input.current?.click())}
    </>
  );
}
