import { CloseCircleOutlined } from "@ant-design/icons";
import type { AppError } from "@goodstanding/domain/kernel/app-error";
import { errorText } from "@goodstanding/domain/kernel/error-texts";
import { useLanguage } from "../../../lib/language.ts";
import styles from "./refusal.module.css";

/** Beside a field: what is wrong with it, what is allowed and how to mend it. */
export function Refusal({ error }: { readonly error: AppError | null }) {
  const language = useLanguage();
  if (error === null) return null;
  return (
    <p className={styles.refusal} role="alert" data-tone="danger">
      <CloseCircleOutlined aria-hidden />
      <span>{errorText(error, language)}</span>
    </p>
  );
}
