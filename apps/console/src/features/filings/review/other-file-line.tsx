import { useTranslation } from "react-i18next";
import { FileButton } from "./file-button.tsx";
import styles from "./finding-list.module.css";
import type { FileToOpen } from "./opened-file.tsx";
import type { ReviewFinding } from "./review-views.ts";

interface OtherFileLineProps {
  readonly other: NonNullable<ReviewFinding["other"]>;
  readonly onOpen: (file: FileToOpen) => void;
}

/** The file that is the same or nearly so, to be opened where the reader may see it. */
export function OtherFileLine({
  other: { path, percent, preview, submissionId },
  onOpen,
}: OtherFileLineProps) {
  const { t } = useTranslation();
  return (
    <p className={styles.acts}>
      <span>{percent === null ? t("findings.same") : t("findings.similar", { percent })}</span>
      {submissionId === null ? (
        <span>{t("findings.otherHidden", { path })}</span>
      ) : (
        <FileButton file={{ submissionId, path, preview, place: null, page: null }} onOpen={onOpen} />
      )}
    </p>
  );
}
