import { CopyOutlined, FileAddOutlined } from "@ant-design/icons";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { App, Button, Input } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useTRPC } from "../../lib/trpc.ts";
import { useCopy } from "../../lib/use-copy.ts";
import { Field } from "../../ui/field.tsx";
import { FilePicker } from "../../ui/file-picker.tsx";
import { FormDialog } from "../../ui/form-dialog.tsx";
import styles from "./holiday-dialog.module.css";
import { holidayExample } from "./holiday-example.ts";
import { NoticeProblems } from "./notice-problems.tsx";
import { readNoticeProblems } from "./read-notice-problems.ts";

/** A year's holiday notice as JSON, from a file or typed; what is wrong with it is listed place by place. */
export function HolidayDialog({ year, onClose }: { readonly year: number; readonly onClose: () => void }) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const copy = useCopy();
  const [json, setJson] = useState("");
  const upload = useMutation(
    trpc.calendar.importHolidayNotice.mutationOptions({
      onSuccess: async () => {
        message.success(t("calendar.holidays.done", { year }));
        await queryClient.invalidateQueries();
        onClose();
      },
    }),
  );
  const problems = readNoticeProblems(upload.error);
  return (
    <FormDialog
      title={t("calendar.holidays.title")}
      submitLabel={t("calendar.holidays.submit")}
      refused={t("calendar.holidays.refused")}
      width={720}
      failure={upload.error}
      pending={upload.isPending}
      ready={json.trim() !== ""}
      onSubmit={() => upload.mutate({ json })}
      onClose={onClose}
      problems={problems.length === 0 ? null : <NoticeProblems problems={problems} />}
    >
      <p>{t("calendar.holidays.hint", { year })}</p>
      <details>
        <summary>{t("calendar.holidays.example")}</summary>
        <pre className={styles.example}>{holidayExample(year)}</pre>
        <Button
          size="small"
          icon={<CopyOutlined aria-hidden />}
          onClick={() => void copy(holidayExample(year))}
        >
          {t("calendar.holidays.copy")}
        </Button>
      </details>
      <Field label={t("calendar.holidays.json")}>
        {(id) => (
          <Input.TextArea
            id={id}
            className={styles.json ?? ""}
            value={json}
            autoSize={{ minRows: 6, maxRows: 14 }}
            spellCheck={false}
            onChange={({ target }) => change(target.value)}
          />
        )}
      </Field>
      <div>
        <FilePicker
          label={t("calendar.holidays.choose")}
          icon={<FileAddOutlined aria-hidden />}
          accept=".json,application/json"
          onPick={([file]) => void file?.text().then(change)}
        />
      </div>
    </FormDialog>
  );

  function change(text: string): void {
    upload.reset();
    setJson(text);
  }
}
