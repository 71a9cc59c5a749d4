import { FileExcelOutlined } from "@ant-design/icons";
import { riskBandNames, scorePartNames, scoreParts } from "@goodstanding/domain/oversight/mock-score";
import { regimeNames, regimes } from "@goodstanding/domain/policy/regime";
import { useQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import { Button, Switch } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useText } from "../../lib/language.ts";
import { useTRPC } from "../../lib/trpc.ts";
import { useDocumentTitle } from "../../lib/use-document-title.ts";
import { useFormat } from "../../lib/use-format.ts";
import { Loaded } from "../../ui/loaded.tsx";
import { PageHeader } from "../../ui/page-header.tsx";
import { ReadingTable } from "../../ui/reading-table.tsx";
import { SectionCard } from "../../ui/section-card.tsx";
import { OverruleDialog } from "./overrule-dialog.tsx";
import styles from "./oversight.module.css";
import type { MockCheckDetail, MockItem } from "./oversight-views.ts";
import { RiskTag } from "./risk-tag.tsx";

const route = getRouteApi("/shell/oversight/mock/$mockCheckId");

/** One draw: what it was made by, what it drew, and how that scored. */
export function MockCheckPage() {
  const { t } = useTranslation();
  const { mockCheckId: id } = route.useParams();
  const trpc = useTRPC();
  const check = useQuery(trpc.oversight.mockCheck.queryOptions({ id }));
  useDocumentTitle(t("oversight.views.mock"));
  const back = (
    <Link to="/oversight" search={{ view: "mock" }}>
      {t("oversight.views.mock")}
    </Link>
  );
  return (
    <Loaded query={check} what={t("oversight.views.mock")} back={back}>
      {(detail) => (
        <>
          <PageHeader
            trail={back}
            title={t("oversight.mock.ofYear", { year: detail.year })}
            actions={
              detail.may.overrule ? (
                <Button icon={<FileExcelOutlined />} href={`/api/mock-checks/${detail.id}/workbook`} download>
                  {t("oversight.mock.workbook")}
                </Button>
              ) : null
            }
          >
            <DrawFacts detail={detail} />
          </PageHeader>
          <MockCheckView detail={detail} />
        </>
      )}
    </Loaded>
  );
}

function DrawFacts({ detail }: { readonly detail: MockCheckDetail }) {
  const { t } = useTranslation();
  const text = useText();
  const format = useFormat();
  const { seed, size, sizeKind, strata, drawn, population, drawnAt, drawnBy } = detail;
  return (
    <span className={styles.facts}>
      <span>
        {t("oversight.mock.seed")} <span className={styles.hash}>{seed}</span>
      </span>
      <span>
        {t(`oversight.mock.stratum.${strata}`)} ·{" "}
        {sizeKind === "share" ? t("oversight.mock.share", { size }) : t("oversight.mock.count", { size })}
      </span>
      <span>{t("oversight.mock.sample", { drawn, population })}</span>
      <span>
        {format.instant(drawnAt)} · {text(drawnBy)}
      </span>
    </span>
  );
}

export function MockCheckView({ detail }: { readonly detail: MockCheckDetail }) {
  const { t } = useTranslation();
  const [isWhole, setWhole] = useState(false);
  const [overruled, setOverruled] = useState<MockItem | null>(null);
  const shown = isWhole ? detail.items : detail.items.filter(({ isDrawn }) => isDrawn);
  return (
    <SectionCard
      title={t("oversight.mock.results")}
      extra={
        // biome-ignore lint/a11y/noLabelWithoutControl: the switch inside is one
        <label>
          {t("oversight.mock.whole")} <Switch size="small" checked={isWhole} onChange={setWhole} />
        </label>
      }
    >
      <ReadingTable
        caption={t("oversight.mock.results")}
        rows={shown}
        rowKey={({ filingId }) => filingId}
        columns={[
          {
            key: "filing",
            title: t("oversight.programme"),
            width: "24%",
            render: (item) => <FilingCell item={item} strata={detail.strata} />,
          },
          {
            key: "order",
            title: t("oversight.mock.order"),
            width: "20%",
            render: ({ rank, isDrawn, drawKey }) => (
              <div className={styles.lines}>
                <span>
                  {t("oversight.mock.rank", { rank })}
                  {isDrawn ? ` · ${t("oversight.mock.isDrawn")}` : null}
                </span>
                <span className={styles.hash} title={drawKey}>
                  {drawKey.slice(0, 16)}
                </span>
              </div>
            ),
          },
          {
            key: "scores",
            title: t("oversight.mock.parts"),
            width: "26%",
            render: (item) => <ScoreCell item={item} />,
          },
          {
            key: "total",
            title: t("oversight.mock.total"),
            render: (item) => (
              <TotalCell item={item} onOverrule={detail.may.overrule ? () => setOverruled(item) : null} />
            ),
          },
        ]}
      />
      {overruled === null ? null : (
        <OverruleDialog mockCheckId={detail.id} item={overruled} onClose={() => setOverruled(null)} />
      )}
    </SectionCard>
  );
}

interface FilingCellProps {
  readonly item: MockItem;
  readonly strata: MockCheckDetail["strata"];
}

function FilingCell({
  item: { filingId, programme, college, stratum, submissionNumber },
  strata,
}: FilingCellProps) {
  const { t } = useTranslation();
  const text = useText();
  const regime = regimes.find((each) => each === stratum);
  return (
    <div className={styles.lines}>
      <Link to="/filings/$filingId" params={{ filingId }} hash="view=history">
        {programme.name}
      </Link>
      <small>
        {text(college)}
        {strata === "regime" && regime !== undefined ? ` · ${text(regimeNames[regime])}` : null}
      </small>
      <small>{t("rooms.create.number", { number: submissionNumber })}</small>
    </div>
  );
}

function ScoreCell({ item: { isDrawn, scores } }: { readonly item: MockItem }) {
  const { t } = useTranslation();
  const text = useText();
  if (!isDrawn) return "–";
  return (
    <ul>
      {scoreParts.map((part) => (
        <li key={part}>
          {text(scorePartNames[part])} {scores[part] ?? t("oversight.mock.noScore")}
        </li>
      ))}
    </ul>
  );
}

function TotalCell({
  item: { total, reckoned, band, overruled },
  onOverrule,
}: {
  readonly item: MockItem;
  readonly onOverrule: (() => void) | null;
}) {
  const { t } = useTranslation();
  const text = useText();
  if (total === null || band === null) return "–";
  return (
    <div className={styles.lines}>
      <span className={styles.score}>{total}</span>
      <RiskTag band={band}>{text(riskBandNames[band])}</RiskTag>
      {overruled === null ? null : (
        <small>
          {t("oversight.mock.overruled", {
            ...{ reckoned: reckoned ?? 0, name: text(overruled.by), because: overruled.because },
          })}
        </small>
      )}
      {onOverrule === null ? null : (
        <Button size="small" onClick={onOverrule}>
          {t("oversight.mock.overrule")}
        </Button>
      )}
    </div>
  );
}
