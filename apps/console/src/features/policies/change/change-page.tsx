import { useQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { useTRPC } from "../../../lib/trpc.ts";
import { useDocumentTitle } from "../../../lib/use-document-title.ts";
import { EmptyState } from "../../../ui/empty-state.tsx";
import { Loaded } from "../../../ui/loaded.tsx";
import { PageHeader } from "../../../ui/page-header.tsx";
import styles from "./change-card.module.css";
import { ChangeForm } from "./change-form.tsx";
import { KindPicker } from "./kind-picker.tsx";
import { useChangeSteps } from "./use-change-steps.ts";

const route = getRouteApi("/shell/policies/change");

/** One change: choose what, fill in, preview, say why, apply. What is being changed stands in the address. */
export function ChangePage() {
  const { t } = useTranslation();
  const trpc = useTRPC();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const policies = useQuery(trpc.policies.inForce.queryOptions({}));
  const packs = useQuery(trpc.policies.packs.queryOptions());
  const steps = useChangeSteps(() => void navigate({ to: "/policies" }));
  const back = <Link to="/policies">{t("shell.nav.policies")}</Link>;
  useDocumentTitle(t("policyChange.title"));
  return (
    <>
      <PageHeader trail={back} title={t("policyChange.title")}>
        {t("policyChange.choose")}
      </PageHeader>
      <Loaded query={policies} what={t("shell.nav.policies")}>
        {(inForce) =>
          inForce.may.change ? (
            <Loaded query={packs} what={t("policies.one")}>
              {(documents) => (
                <div className={styles.cards}>
                  <KindPicker
                    value={search.kind}
                    onChange={(kind) => void navigate({ search: { kind }, replace: true })}
                  />
                  {search.kind === undefined ? null : (
                    <ChangeForm
                      key={search.kind}
                      kind={search.kind}
                      form={{ policies: inForce, packs: documents, target: search, steps }}
                    />
                  )}
                </div>
              )}
            </Loaded>
          ) : (
            <EmptyState action={<Link to="/policies">{t("policyChange.back")}</Link>}>
              {t("policyChange.officeOnly")}
            </EmptyState>
          )
        }
      </Loaded>
    </>
  );
}
