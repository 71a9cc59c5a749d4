import { yearOf } from "@goodstanding/domain/kernel/dates";
import { useQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { useText } from "../../lib/language.ts";
import { useSession } from "../../lib/session.ts";
import { useTRPC } from "../../lib/trpc.ts";
import { useDocumentTitle } from "../../lib/use-document-title.ts";
import { useFormat } from "../../lib/use-format.ts";
import { EmptyState } from "../../ui/empty-state.tsx";
import { Loaded } from "../../ui/loaded.tsx";
import { PageHeader } from "../../ui/page-header.tsx";
import { SectionCard } from "../../ui/section-card.tsx";
import { byYear } from "./by-year.ts";
import { ContactsPanel } from "./contacts-panel.tsx";
import { FactsPanel } from "./facts-panel.tsx";
import { GapNotice } from "./gap-notice.tsx";
import { ObligationItem } from "./obligation-item.tsx";
import { OversightPanel } from "./oversight-panel.tsx";
import styles from "./programme-page.module.css";
import type { ProgrammeDetail } from "./programme-views.ts";
import { ValidityText } from "./validity-text.tsx";

const route = getRouteApi("/shell/programmes/$programmeId");

export function ProgrammePage() {
  const { t } = useTranslation();
  const { programmeId } = route.useParams();
  const trpc = useTRPC();
  const programme = useQuery(trpc.programmes.get.queryOptions({ id: programmeId }));
  useDocumentTitle(programme.data?.name ?? t("shell.nav.programmes"));
  return (
    <Loaded
      query={programme}
      what={t("programmes.one")}
      back={<Link to="/programmes">{t("shell.nav.programmes")}</Link>}
    >
      {(detail) => <ProgrammeView programme={detail} />}
    </Loaded>
  );
}

export function ProgrammeView({ programme }: { readonly programme: ProgrammeDetail }) {
  const { t } = useTranslation();
  const text = useText();
  const format = useFormat();
  const { today, may } = useSession();
  const thisYear = yearOf(today);
  return (
    <>
      <PageHeader trail={<Link to="/programmes">{t("shell.nav.programmes")}</Link>} title={programme.name}>
        <span className={styles.facts}>
          <span>{programme.code}</span>
          <span>{text(programme.college.name)}</span>
          <ValidityText row={programme} />
          <Link to="/programmes/$programmeId/courses" params={{ programmeId: programme.id }}>
            {t("courses.title")}
          </Link>
          {programme.validities.length < 2 ? null : (
            <span>
              {t("programmes.validities", {
                spans: programme.validities
                  .map(({ from, to }) =>
                    t("programmes.span", { from: format.month(from), to: format.month(to) }),
                  )
                  .join(t("ui.listSeparator")),
              })}
            </span>
          )}
        </span>
      </PageHeader>
      <GapNotice gaps={programme.gaps} />
      {programme.obligations.length === 0 ? <EmptyState>{t("programmes.noObligations")}</EmptyState> : null}
      <div className={styles.years}>
        <OversightPanel id={programme.id} />
        {byYear(programme.obligations, thisYear).map(([year, obligations]) => (
          <SectionCard
            key={year}
            title={t(year === thisYear ? "programmes.thisYear" : "programmes.year", { year })}
            flush
          >
            <ul>
              {obligations.map((obligation) => (
                <ObligationItem key={obligation.id} obligation={obligation} since={programme.remindingFrom} />
              ))}
            </ul>
          </SectionCard>
        ))}
        <FactsPanel programme={programme} />
        {may.readReminders ? <ContactsPanel programme={programme} /> : null}
      </div>
    </>
  );
}
