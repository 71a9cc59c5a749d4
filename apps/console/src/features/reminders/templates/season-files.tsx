import { PaperClipOutlined } from "@ant-design/icons";
import { errorText } from "@goodstanding/domain/kernel/error-texts";
import {
  seasonFileFault,
  seasonFileLimits,
  seasonFileTypes,
} from "@goodstanding/domain/reminders/season-file";
import { Button } from "antd";
import { useTranslation } from "react-i18next";
import { formatBytes } from "../../../lib/format.ts";
import { useLanguage } from "../../../lib/language.ts";
import { FilePicker } from "../../../ui/file-picker.tsx";
import styles from "./templates.module.css";

interface SeasonFilesProps {
  readonly files: readonly File[];
  readonly onChange: (files: readonly File[]) => void;
}

export const sizesOf = (files: readonly File[]) =>
  files.map(({ name: filename, size: bytes }) => ({ filename, bytes }));

const accepted = Object.keys(seasonFileTypes)
  .map((ending) => `.${ending}`)
  .join(",");

/** The office's own forms that go with the notice; what may not is said at once. */
export function SeasonFiles({ files, onChange }: SeasonFilesProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const fault = seasonFileFault(sizesOf(files));
  return (
    <fieldset className={styles.files}>
      <legend>{t("wording.season.files")}</legend>
      {files.length === 0 ? null : (
        <ul className={styles.list}>
          {files.map((file) => (
            <li key={`${file.name} ${file.lastModified}`}>
              <span>
                {file.name} <small>{formatBytes(file.size)}</small>
              </span>
              <Button
                size="small"
                aria-label={t("wording.season.removeFile", { name: file.name })}
                onClick={() => onChange(files.filter((other) => other !== file))}
              >
                {t("wording.season.remove")}
              </Button>
            </li>
          ))}
        </ul>
      )}
      <FilePicker
        label={t("wording.season.addFiles")}
        icon={<PaperClipOutlined />}
        accept={accepted}
        multiple
        onPick={(picked) => onChange([...files, ...picked])}
      />
      {fault ? (
        <p role="alert" className={styles.problem}>
          {errorText(fault, language)}
        </p>
      ) : (
        <small>
          {t("wording.season.filesHint", {
            ...{ files: seasonFileLimits.files, size: `${seasonFileLimits.bytes / 1000} KB` },
          })}
        </small>
      )}
    </fieldset>
  );
}
