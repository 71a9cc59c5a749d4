import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { useTRPC } from "../../../lib/trpc.ts";
import { useDocumentTitle } from "../../../lib/use-document-title.ts";
import { Loaded } from "../../../ui/loaded.tsx";
import { PageHeader } from "../../../ui/page-header.tsx";
import { ConflictList } from "./conflict-list.tsx";
import { ExpertTable } from "./expert-table.tsx";
import { TemplateList } from "./template-list.tsx";

/** The school's pool of experts: what each knows, how much each may hold, whom each avoids. */
export function PoolPage() {
  const { t } = useTranslation();
  const trpc = useTRPC();
  const pool = useQuery(trpc.appraisals.pool.queryOptions());
  useDocumentTitle(t("appraisals.pool.title"));
  return (
    <>
      <PageHeader
        trail={<Link to="/reviews">{t("appraisals.title")}</Link>}
        title={t("appraisals.pool.title")}
      >
        {t("appraisals.pool.intro")}
      </PageHeader>
      <Loaded query={pool} what={t("appraisals.pool.title")}>
        {(data) => (
          <>
            <ConflictList conflicts={data.conflicts} />
            <ExpertTable pool={data} />
          </>
        )}
      </Loaded>
      <TemplateList />
    </>
  );
}
