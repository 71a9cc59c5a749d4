import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { Alert } from "antd";
import { useTranslation } from "react-i18next";
import { useTRPC } from "../../lib/trpc.ts";

/** Links that somebody has to mend, of all filings that one may see; nothing while there are none. */
export function LinkTrouble() {
  const { t } = useTranslation();
  const trpc = useTRPC();
  const trouble = useQuery(trpc.links.trouble.queryOptions()).data ?? [];
  if (trouble.length === 0) return null;
  return (
    <Alert
      type="warning"
      showIcon
      title={t("links.trouble.count", { count: trouble.length })}
      action={<Link to="/links">{t("links.title")}</Link>}
    />
  );
}
