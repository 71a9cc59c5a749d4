import { DiffOutlined, EditOutlined } from "@ant-design/icons";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { useSession } from "../../lib/session.ts";
import { useTRPC } from "../../lib/trpc.ts";
import { useDocumentTitle } from "../../lib/use-document-title.ts";
import { ButtonLink } from "../../ui/button-link.tsx";
import { Loaded } from "../../ui/loaded.tsx";
import { PageHeader } from "../../ui/page-header.tsx";
import { PoliciesView } from "./policies-view.tsx";

const route = getRouteApi("/shell/policies");

/** What the school stands under: the documents of each kind of accreditation, its own settings, and their history. */
export function PoliciesPage() {
  const { t } = useTranslation();
  const { today } = useSession();
  const { year } = route.useSearch();
  const navigate = route.useNavigate();
  const trpc = useTRPC();
  const policies = useQuery({
    ...trpc.policies.inForce.queryOptions(year === undefined ? {} : { year: Number(year) }),
    placeholderData: keepPreviousData,
  });
  const packs = useQuery(trpc.policies.packs.queryOptions());
  useDocumentTitle(t("shell.nav.policies"));
  return (
    <>
      <PageHeader
        title={t("shell.nav.policies")}
        actions={
          <>
            <ButtonLink to="/policies/compare" icon={<DiffOutlined />}>
              {t("policies.compare")}
            </ButtonLink>
            {policies.data?.may.change ? (
              <ButtonLink to="/policies/change" color="primary" variant="solid" icon={<EditOutlined />}>
                {t("policyChange.title")}
              </ButtonLink>
            ) : null}
          </>
        }
      >
        {t("policies.intro")}
      </PageHeader>
      <Loaded query={policies} what={t("shell.nav.policies")}>
        {(inForce) => (
          <Loaded query={packs} what={t("policies.one")}>
            {(documents) => (
              <PoliciesView
                policies={inForce}
                packs={documents}
                thisYear={Number(today.slice(0, 4))}
                onYear={(next) => void navigate({ search: { year: String(next) }, replace: true })}
              />
            )}
          </Loaded>
        )}
      </Loaded>
    </>
  );
}
