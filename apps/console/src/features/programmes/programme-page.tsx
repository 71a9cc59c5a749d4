import { useQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { useText } from "../../lib/language.ts";
import { useSession } from "../../lib/session.ts";
import { useTRPC } from "../../lib/trpc.ts";
import { useDocumentTitle } from "../../lib/use-document-title.ts";
import { EmptyState } from "../../ui/empty-state.tsx";
import { Loaded } from "../../ui/loaded.tsx";
import { PageHeader } from "../../ui/page-header.tsx";
import { SectionCard } from "../../ui/section-card.tsx";
import { byPeriod } from "./by-period.ts";
import { ObligationItem } from "./obligation-item.tsx";
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
  const thisYear = useSession().today.slice(0, 4);
  return (
    <>
      <PageHeader trail={<Link to="/programmes">{t("shell.nav.programmes")}</Link>} title={programme.name}>
        <span className={styles.facts}>
          <span>{programme.code}</span>
          <span>{text(programme.college.name)}</span>
          <ValidityText row={programme} />
        </span>
      </PageHeader>
      {programme.obligations.length === 0 ? <EmptyState>{t("programmes.noObligations")}</EmptyState> : null}
      <div className={styles.years}>
        {byPeriod(programme.obligations, thisYear).map(([period, obligations]) => (
          <SectionCard
            key={period}
            title={t(period === thisYear ? "programmes.thisYear" : "programmes.year", { period })}
            flush
          >
            <ul>
              {obligations.map((obligation) => (
                <ObligationItem key={obligation.id} obligation={obligation} />
              ))}
            </ul>
          </SectionCard>
        ))}
      </div>
    </>
  );
}
