import { useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { useTRPC } from "../../../lib/trpc.ts";
import { useDocumentTitle } from "../../../lib/use-document-title.ts";
import { ButtonLink } from "../../../ui/button-link.tsx";
import { Loaded } from "../../../ui/loaded.tsx";
import { PageHeader } from "../../../ui/page-header.tsx";
import { QueueView } from "./queue-view.tsx";

const route = getRouteApi("/shell/reviews");
const RENEW_MS = 60_000;

/** Reviews that one holds, that wait for somebody, and for the office all of the school. */
export function QueuePage() {
  const { t } = useTranslation();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const trpc = useTRPC();
  // Others claim too.
  const queue = useQuery({ ...trpc.appraisals.queue.queryOptions({}), refetchInterval: RENEW_MS });
  useDocumentTitle(t("appraisals.title"));
  return (
    <>
      <PageHeader
        title={t("appraisals.title")}
        actions={
          queue.data?.mayManage ? (
            <>
              <ButtonLink to="/reviews/plan">{t("appraisals.plan.title")}</ButtonLink>
              <ButtonLink to="/reviews/pool">{t("appraisals.pool.title")}</ButtonLink>
            </>
          ) : null
        }
      >
        {t("appraisals.intro")}
      </PageHeader>
      <Loaded query={queue} what={t("appraisals.title")}>
        {(data) => (
          <QueueView
            queue={data}
            search={search}
            onSearch={(next) => void navigate({ search: next, replace: true })}
          />
        )}
      </Loaded>
    </>
  );
}
