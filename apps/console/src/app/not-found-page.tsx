import { CompassOutlined } from "@ant-design/icons";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { EmptyState } from "../ui/empty-state.tsx";
import styles from "./plain-page.module.css";

export function NotFoundPage() {
  const { t } = useTranslation();
  return (
    <div className={styles.page}>
      <EmptyState
        icon={<CompassOutlined aria-hidden />}
        action={<Link to="/">{t("shell.toDashboard")}</Link>}
      >
        {t("shell.notFound")}
      </EmptyState>
    </div>
  );
}
