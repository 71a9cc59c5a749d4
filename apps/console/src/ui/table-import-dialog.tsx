import { DownloadOutlined, FileAddOutlined } from "@ant-design/icons";
import { Button } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { base64Of } from "../lib/base64-of.ts";
import { downloadText } from "../lib/download-text.ts";
import { FilePicker } from "./file-picker.tsx";
import { FormDialog } from "./form-dialog.tsx";
import { ImportProblems } from "./import-problems.tsx";
import { readImportProblems } from "./read-import-problems.ts";
import styles from "./table-import-dialog.module.css";

interface TableImportDialogProps {
  readonly title: string;
  /** Which columns the table has, and what they may hold. */
  readonly hint: string;
  readonly template: { readonly fileName: string; readonly csv: string };
  readonly failure: unknown;
  readonly pending: boolean;
  /** The bytes of the file as base64: the server finds out whether they are UTF-8 or GBK. */
  readonly onImport: (csv: string) => void;
  /** Another file was chosen: what was refused is over. */
  readonly onReset: () => void;
  readonly onClose: () => void;
}

/** Choose a CSV, import all of it or nothing; what is wrong is listed row by row. */
export function TableImportDialog({
  title,
  hint,
  template,
  failure,
  pending,
  onImport,
  onReset,
  onClose,
}: TableImportDialogProps) {
  const { t } = useTranslation();
  const [file, setFile] = useState<File | null>(null);
  const problems = readImportProblems(failure);
  return (
    <FormDialog
      title={title}
      submitLabel={t("ui.import.submit")}
      refused={t("ui.import.refused")}
      width={860}
      failure={failure}
      pending={pending}
      ready={file !== null}
      onSubmit={() => void submit()}
      onClose={onClose}
      problems={problems.length === 0 ? null : <ImportProblems problems={problems} />}
    >
      <p>{hint}</p>
      <div className={styles.choose}>
        <FilePicker
          label={t("ui.import.choose")}
          icon={<FileAddOutlined />}
          accept=".csv,text/csv"
          onPick={([first]) => {
            onReset();
            setFile(first ?? null);
          }}
        />
        <span>{file?.name ?? t("ui.import.noFile")}</span>
        <Button
          type="link"
          icon={<DownloadOutlined />}
          onClick={() => downloadText(template.fileName, template.csv)}
        >
          {t("ui.import.template")}
        </Button>
      </div>
    </FormDialog>
  );

  async function submit(): Promise<void> {
    if (file !== null) onImport(await base64Of(file));
  }
}
