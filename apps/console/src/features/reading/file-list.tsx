import { Input } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { formatBytes } from "../../lib/format.ts";
import { SectionCard } from "../../ui/section-card.tsx";
import { type Folder, filesNamed, fileTree, nameOf, type RoomFile } from "./file-tree.ts";
import styles from "./room-view.module.css";

interface FileListProps {
  readonly files: readonly RoomFile[];
  /** Path of the file that is shown. */
  readonly chosen: string | null;
  readonly onChoose: (file: RoomFile) => void;
}

/** Folders that open one by one, or while somebody searches the files with such a name. */
export function FileList({ files, chosen, onChoose }: FileListProps) {
  const { t } = useTranslation();
  const [search, setSearch] = useState("");
  const isSearching = search.trim() !== "";
  const found = isSearching ? filesNamed(files, search) : [];
  return (
    <SectionCard title={t("reading.files")}>
      <Input
        allowClear
        value={search}
        aria-label={t("reading.search")}
        placeholder={t("reading.search")}
        onChange={({ target }) => setSearch(target.value)}
      />
      {isSearching ? (
        <p className={styles.note} role="status">
          {found.length === 0 ? t("reading.foundNone") : t("reading.found", { count: found.length })}
        </p>
      ) : null}
      <div className={styles.list}>
        {isSearching ? (
          found
            .slice(0, MOST_FOUND)
            .map((file) => (
              <FileButton
                key={file.path}
                file={file}
                name={file.path}
                isChosen={file.path === chosen}
                onChoose={onChoose}
              />
            ))
        ) : (
          <FolderContents folder={fileTree(files)} chosen={chosen} onChoose={onChoose} />
        )}
      </div>
    </SectionCard>
  );
}

/** More than anybody reads through; another word finds less. */
const MOST_FOUND = 200;

interface FolderProps extends Pick<FileListProps, "chosen" | "onChoose"> {
  readonly folder: Folder;
}

function FolderContents({ folder, chosen, onChoose }: FolderProps) {
  return (
    <>
      {folder.folders.map((inside) => (
        <FolderItem key={inside.path} folder={inside} chosen={chosen} onChoose={onChoose} />
      ))}
      {folder.files.map((file) => (
        <FileButton
          key={file.path}
          file={file}
          name={nameOf(file.path)}
          isChosen={file.path === chosen}
          onChoose={onChoose}
        />
      ))}
    </>
  );
}

/** What is inside is drawn only while the folder is open. */
function FolderItem({ folder, chosen, onChoose }: FolderProps) {
  const [isOpen, setOpen] = useState(false);
  return (
    <details className={styles.folder} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>
        {folder.name} <small>{folder.count}</small>
      </summary>
      <div className={styles.inside}>
        {isOpen ? <FolderContents folder={folder} chosen={chosen} onChoose={onChoose} /> : null}
      </div>
    </details>
  );
}

interface FileButtonProps {
  readonly file: RoomFile;
  readonly name: string;
  readonly isChosen: boolean;
  readonly onChoose: (file: RoomFile) => void;
}

function FileButton({ file, name, isChosen, onChoose }: FileButtonProps) {
  return (
    <button type="button" className={styles.file} aria-pressed={isChosen} onClick={() => onChoose(file)}>
      <span>{name}</span>
      <small>{formatBytes(file.size)}</small>
    </button>
  );
}
