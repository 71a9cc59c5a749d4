import { Button } from "antd";
import { frozenFileUrl } from "../../../lib/frozen-file-url.ts";
import styles from "./finding-list.module.css";
import type { FileToOpen } from "./opened-file.tsx";

interface FileButtonProps {
  readonly file: FileToOpen;
  readonly onOpen: (file: FileToOpen) => void;
}

/** The path of a file: opens it where it can be shown, saves it where it cannot. */
export const FileButton = ({ file, onOpen }: FileButtonProps) =>
  file.preview === null ? (
    <a href={frozenFileUrl(file.submissionId, file.path, "file")} className={styles.file}>
      {file.path}
    </a>
  ) : (
    <Button type="link" size="small" className={styles.file ?? ""} onClick={() => onOpen(file)}>
      {file.path}
    </Button>
  );
