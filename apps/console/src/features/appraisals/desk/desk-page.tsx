import { useQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { useTRPC } from "../../../lib/trpc.ts";
import { useDocumentTitle } from "../../../lib/use-document-title.ts";
import { Loaded } from "../../../ui/loaded.tsx";
import { DeskView } from "./desk-view.tsx";
import { useDeskActs } from "./use-desk-acts.ts";

const route = getRouteApi("/shell/reviews/$appraisalId");

/** The workbench of one review. */
export function DeskPage() {
  const { t } = useTranslation();
  const { appraisalId } = route.useParams();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const trpc = useTRPC();
  const desk = useQuery(trpc.appraisals.get.queryOptions({ id: appraisalId }));
  const templates = useQuery(trpc.appraisals.templates.queryOptions());
  const { acts, isOffline } = useDeskActs(appraisalId);
  useDocumentTitle(desk.data?.filing.programme.name ?? t("appraisals.title"));
  return (
    <Loaded query={desk} what={t("appraisals.one")} back={<Link to="/reviews">{t("appraisals.title")}</Link>}>
      {(workbench) => (
        <DeskView
          key={appraisalId}
          desk={workbench}
          templates={templates.data ?? []}
          search={search}
          acts={acts}
          isOffline={isOffline}
          onSearch={(next) => void navigate({ search: next, replace: true })}
        />
      )}
    </Loaded>
  );
}
