import { useQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { useTRPC } from "../../../lib/trpc.ts";
import { useDocumentTitle } from "../../../lib/use-document-title.ts";
import { EmptyState } from "../../../ui/empty-state.tsx";
import { Loaded } from "../../../ui/loaded.tsx";
import { PageHeader } from "../../../ui/page-header.tsx";
import { ComparePicker } from "./compare-picker.tsx";
import { DiffView } from "./diff-view.tsx";
import { WholeDocuments } from "./whole-documents.tsx";

const route = getRouteApi("/shell/policies/compare");

/** Two documents side by side; both stand in the address, so that the comparison can be sent to somebody. */
export function ComparePage() {
  const { t } = useTranslation();
  const trpc = useTRPC();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const packs = useQuery(trpc.policies.packs.queryOptions());
  useDocumentTitle(t("policies.diff.title"));
  const { from, to } = search;
  return (
    <>
      <PageHeader
        trail={<Link to="/policies">{t("shell.nav.policies")}</Link>}
        title={t("policies.diff.title")}
      >
        {t("policies.diff.intro")}
      </PageHeader>
      <Loaded query={packs} what={t("policies.one")}>
        {(documents) => (
          <ComparePicker
            packs={documents}
            search={search}
            onChange={(next) => void navigate({ search: next, replace: true })}
          />
        )}
      </Loaded>
      {from === undefined || to === undefined ? (
        <EmptyState>{t("policies.diff.choose")}</EmptyState>
      ) : from === to ? (
        <EmptyState>{t("policies.diff.same")}</EmptyState>
      ) : (
        <Comparison from={from} to={to} whole={search.all === "yes"} />
      )}
    </>
  );
}

function Comparison({
  from,
  to,
  whole,
}: {
  readonly from: string;
  readonly to: string;
  readonly whole: boolean;
}) {
  const { t } = useTranslation();
  const trpc = useTRPC();
  const diff = useQuery(trpc.policies.diff.queryOptions({ from, to }));
  return (
    <Loaded query={diff} what={t("policies.diff.title")}>
      {(result) => (
        <>
          <DiffView diff={result} />
          {whole ? <WholeDocuments diff={result} /> : null}
        </>
      )}
    </Loaded>
  );
}
