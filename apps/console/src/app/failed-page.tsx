import type { ErrorComponentProps } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { ErrorState } from "../ui/error-state.tsx";
import styles from "./plain-page.module.css";

/** A page that could not open at all: the service is away, or its code was replaced by a newer release, which only a reload brings. */
export function FailedPage({ error }: ErrorComponentProps) {
  const { t } = useTranslation();
  return (
    <div className={styles.page}>
      <ErrorState what={t("shell.failed")} failure={error} onRetry={() => window.location.reload()} />
    </div>
  );
}
