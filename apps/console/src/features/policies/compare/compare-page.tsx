import { useQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { useTRPC } from "../../../lib/trpc.ts";
import { useDocumentTitle } from "../../../lib/use-document-title.ts";
import { EmptyState } from "../../../ui/empty-state.tsx";
import { Loaded } from "../../../ui/loaded.tsx";
import { PageHeader } from "../../../ui/page-header.tsx";
import type { CompareSearch } from "../policy-search.ts";
import type { PackCard } from "../policy-views.ts";
import { ComparePicker } from "./compare-picker.tsx";
import { DiffView } from "./diff-view.tsx";
import { likelyPair } from "./predecessor.ts";
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
  return (
    <>
      <PageHeader
        trail={<Link to="/policies">{t("shell.nav.policies")}</Link>}
        title={t("policies.diff.title")}
      >
        {t("policies.diff.intro")}
      </PageHeader>
      <Loaded query={packs} what={t("policies.one")}>
        {(documents) => {
          const shown = chosen(search, documents);
          return (
            <>
              <ComparePicker
                packs={documents}
                search={shown}
                onChange={(next) => void navigate({ search: next, replace: true })}
              />
              <Chosen search={shown} />
            </>
          );
        }}
      </Loaded>
    </>
  );
}

/** While the address names none, what holds now beside its predecessor. */
const chosen = (search: CompareSearch, packs: readonly PackCard[]): CompareSearch =>
  search.from === undefined && search.to === undefined ? { ...search, ...likelyPair(packs) } : search;

function Chosen({ search: { from, to, all } }: { readonly search: CompareSearch }) {
  const { t } = useTranslation();
  if (from === undefined || to === undefined) return <EmptyState>{t("policies.diff.choose")}</EmptyState>;
  if (from === to) return <EmptyState>{t("policies.diff.same")}</EmptyState>;
  return <Comparison from={from} to={to} whole={all === "yes"} />;
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
