import { ClearOutlined, DeleteOutlined } from "@ant-design/icons";
import { Button, Pagination, Popconfirm } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useText } from "../../lib/language.ts";
import { useFormat } from "../../lib/use-format.ts";
import { EmptyState } from "../../ui/empty-state.tsx";
import { EvidenceRow } from "../../ui/evidence-row.tsx";
import styles from "./file-list.module.css";
import type { FilingFile } from "./filing-views.ts";

const pageSize = 20;

interface FileListProps {
  readonly filingId: string;
  readonly files: readonly FilingFile[];
  /** `null` where nothing may be removed any more. */
  readonly onRemove: ((path: string) => void) | null;
  /** Takes every file out; `null` like `onRemove`. */
  readonly onClear: (() => void) | null;
}

export function FileList({ filingId, files, onRemove, onClear }: FileListProps) {
  const { t } = useTranslation();
  const text = useText();
  const format = useFormat();
  const [wanted, setPage] = useState(1);
  const page = Math.min(wanted, Math.max(1, Math.ceil(files.length / pageSize)));
  if (files.length === 0)
    return <EmptyState>{t(onRemove === null ? "filings.files.noneYet" : "filings.files.none")}</EmptyState>;
  return (
    <>
      {onClear === null ? null : (
        <Popconfirm
          title={t("filings.files.clearSure", { count: files.length })}
          okText={t("filings.files.clear")}
          onConfirm={onClear}
        >
          <Button size="small" icon={<ClearOutlined />} className={styles.clear ?? ""}>
            {t("filings.files.clear")}
          </Button>
        </Popconfirm>
      )}
      <ul className={styles.list}>
        {files
          .slice((page - 1) * pageSize, page * pageSize)
          .map(({ path, size, sha256, uploadedAt, uploadedBy }) => (
            <li key={path}>
              <EvidenceRow
                path={path}
                href={`/api/filings/${filingId}/files?path=${encodeURIComponent(path)}`}
                size={size}
                sha256={sha256}
                condition={
                  <span>
                    {text(uploadedBy)} · {format.instant(uploadedAt)}
                  </span>
                }
                action={onRemove === null ? undefined : <RemoveButton path={path} onRemove={onRemove} />}
              />
            </li>
          ))}
      </ul>
      {files.length > pageSize ? (
        <Pagination
          className={styles.pages ?? ""}
          size="small"
          current={page}
          pageSize={pageSize}
          total={files.length}
          showSizeChanger={false}
          onChange={setPage}
        />
      ) : null}
    </>
  );
}

function RemoveButton({
  path,
  onRemove,
}: {
  readonly path: string;
  readonly onRemove: (path: string) => void;
}) {
  const { t } = useTranslation();
  return (
    <Popconfirm
      title={t("filings.files.removeSure")}
      okText={t("filings.files.removeOk")}
      onConfirm={() => onRemove(path)}
    >
      <Button type="text" icon={<DeleteOutlined />} aria-label={t("filings.files.remove", { path })} />
    </Popconfirm>
  );
}
