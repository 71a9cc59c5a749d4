import { DownloadOutlined, FileAddOutlined } from "@ant-design/icons";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { App, Button, Modal } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { readApiError } from "../../lib/api-error.ts";
import { base64Of } from "../../lib/base64-of.ts";
import { downloadText } from "../../lib/download-text.ts";
import { useTRPC } from "../../lib/trpc.ts";
import { ErrorState } from "../../ui/error-state.tsx";
import { FilePicker } from "../../ui/file-picker.tsx";
import styles from "./import-dialog.module.css";
import { ImportProblems } from "./import-problems.tsx";
import { importTemplate } from "./import-template.ts";
import { readImportProblems } from "./read-import-problems.ts";

/** Choose a CSV, import all of it or nothing; what is wrong is listed row by row. */
export function ImportDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const [file, setFile] = useState<File | null>(null);
  const upload = useMutation(trpc.programmes.import.mutationOptions());
  const problems = readImportProblems(upload.error);
  return (
    <Modal
      open
      width={860}
      title={t("programmes.import.title")}
      okText={t("programmes.import.submit")}
      okButtonProps={{ disabled: file === null, loading: upload.isPending }}
      onOk={() => void submit()}
      onCancel={onClose}
    >
      <div className={styles.body}>
        <p>{t("programmes.import.hint")}</p>
        <div className={styles.choose}>
          <FilePicker
            label={t("programmes.import.choose")}
            icon={<FileAddOutlined />}
            accept=".csv,text/csv"
            onPick={choose}
          />
          <span>{file?.name ?? t("programmes.import.noFile")}</span>
          <Button
            type="link"
            icon={<DownloadOutlined />}
            onClick={() => downloadText("programmes.csv", importTemplate)}
          >
            {t("programmes.import.template")}
          </Button>
        </div>
        {upload.error === null ? null : (
          <ErrorState what={t("programmes.import.refused")} failure={upload.error} />
        )}
        {problems.length === 0 ? null : <ImportProblems problems={problems} />}
      </div>
    </Modal>
  );

  function choose([first]: readonly File[]): void {
    upload.reset();
    setFile(first ?? null);
  }

  async function submit(): Promise<void> {
    if (file === null) return;
    const outcome = await upload.mutateAsync({ csv: await base64Of(file) }).catch(readApiError);
    if (!("imported" in outcome)) return;
    message.success(t("programmes.import.done", { count: outcome.imported }));
    await queryClient.invalidateQueries();
    onClose();
  }
}
