import { Button } from "antd";
import { type ReactNode, useRef } from "react";

interface FilePickerProps {
  readonly label: string;
  readonly icon: ReactNode;
  readonly onPick: (files: readonly File[]) => void;
  readonly accept?: string;
  readonly multiple?: boolean;
  /** Pick a folder with everything below it. */
  readonly folder?: boolean;
}

/** A button that opens the browser's dialog for files or a folder. */
export function FilePicker({
  label,
  icon,
  onPick,
  accept,
  multiple = false,
  folder = false,
}: FilePickerProps) {
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
      <Button icon={icon} onClick={() => input.current?.click()}>
        {label}
      </Button>
    </>
  );
}
