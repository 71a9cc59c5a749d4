import { CloseCircleOutlined } from "@ant-design/icons";
import type { AppError } from "@goodstanding/domain/kernel/app-error";
import { errorText } from "@goodstanding/domain/kernel/error-texts";
import { useLanguage } from "../../../lib/language.ts";
import styles from "./refusal.module.css";
import { useFieldLabel } from "./use-field-label.ts";

/** Beside a field: what is wrong with it, what is allowed and how to mend it. */
export function Refusal({ error }: { readonly error: AppError | null }) {
  const language = useLanguage();
  const labelOf = useFieldLabel();
  if (error === null) return null;
  const field = labelOf(error.path);
  const params = field === undefined ? error.params : { ...error.params, field };
  return (
    <p className={styles.refusal} role="alert" data-tone="danger">
      <CloseCircleOutlined aria-hidden />
      <span>{errorText({ ...error, params }, language)}</span>
    </p>
  );
}
