import { useQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { useTRPC } from "../../../lib/trpc.ts";
import { useDocumentTitle } from "../../../lib/use-document-title.ts";
import { Loaded } from "../../../ui/loaded.tsx";
import { SubmissionView } from "./submission-view.tsx";

const route = getRouteApi("/shell/filings/$filingId/submissions/$number");

/** One version of a filing, to be read only. */
export function SubmissionPage() {
  const { t } = useTranslation();
  const { filingId, number } = route.useParams();
  const trpc = useTRPC();
  const submission = useQuery(trpc.submissions.get.queryOptions({ filingId, number: Number(number) }));
  useDocumentTitle(t("submissions.title", { number }));
  return (
    <Loaded
      query={submission}
      what={t("submissions.one")}
      back={
        <Link to="/filings/$filingId" params={{ filingId }}>
          {t("submissions.toLatest")}
        </Link>
      }
    >
      {(detail) => <SubmissionView key={detail.id} submission={detail} />}
    </Loaded>
  );
}
