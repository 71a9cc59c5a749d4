import { getRouteApi } from "@tanstack/react-router";
import { Tabs } from "antd";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useDocumentTitle } from "../../lib/use-document-title.ts";
import { PageHeader } from "../../ui/page-header.tsx";
import { LettersPanel } from "./letters-panel.tsx";
import { MockPanel } from "./mock-panel.tsx";
import { OrdersPanel } from "./orders-panel.tsx";
import { type OversightPart, oversightViews } from "./oversight-search.ts";
import { SpotChecksPanel } from "./spot-checks-panel.tsx";

const route = getRouteApi("/shell/oversight");

/** What comes after the school: the agency's letters and spot checks, the school's orders, and its own mock checks. */
export function OversightPage() {
  const { t } = useTranslation();
  const { view = "letters" } = route.useSearch();
  const navigate = route.useNavigate();
  useDocumentTitle(t("shell.nav.oversight"));
  return (
    <>
      <PageHeader title={t("shell.nav.oversight")}>{t("oversight.hint")}</PageHeader>
      <Tabs
        activeKey={view}
        destroyOnHidden
        onChange={(key) => {
          const next = oversightViews.find((each) => each === key);
          void navigate({ search: { view: next }, replace: true });
        }}
        items={oversightViews.map((key) => ({
          key,
          label: t(`oversight.views.${key}`),
          children: panels[key],
        }))}
      />
    </>
  );
}

const panels: Record<OversightPart, ReactNode> = {
  letters: <LettersPanel />,
  checks: <SpotChecksPanel />,
  orders: <OrdersPanel />,
  mock: <MockPanel />,
};
