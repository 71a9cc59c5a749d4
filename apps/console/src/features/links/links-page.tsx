import { useTranslation } from "react-i18next";
import { useDocumentTitle } from "../../lib/use-document-title.ts";
import { PageHeader } from "../../ui/page-header.tsx";
import { HostList } from "./host-list.tsx";
import styles from "./links-page.module.css";
import { TroubleList } from "./trouble-list.tsx";

/** Links that need somebody, and the private hosts on which links may be checked. */
export function LinksPage() {
  const { t } = useTranslation();
  useDocumentTitle(t("links.title"));
  return (
    <>
      <PageHeader title={t("links.title")} />
      <div className={styles.page}>
        <TroubleList />
        <HostList />
      </div>
    </>
  );
}
