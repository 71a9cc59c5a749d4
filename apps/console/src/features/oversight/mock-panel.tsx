import { ExperimentOutlined } from "@ant-design/icons";
import {
  pointsLost,
  pointsLostLate,
  pointsLostMissing,
  scorePartNames,
  scoreParts,
  scoreWeights,
} from "@goodstanding/domain/oversight/mock-score";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { Button } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useText } from "../../lib/language.ts";
import { useTRPC } from "../../lib/trpc.ts";
import { useFormat } from "../../lib/use-format.ts";
import { Disclosure } from "../../ui/disclosure.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { Loaded } from "../../ui/loaded.tsx";
import { ReadingTable } from "../../ui/reading-table.tsx";
import { SectionCard } from "../../ui/section-card.tsx";
import { DrawDialog } from "./draw-dialog.tsx";
import styles from "./oversight.module.css";

/** 模拟抽查: the school draws as the association does, and sees where it stands. */
export function MockPanel() {
  const { t } = useTranslation();
  const text = useText();
  const format = useFormat();
  const trpc = useTRPC();
  const checks = useQuery(trpc.oversight.mockChecks.queryOptions());
  const [isDrawing, setDrawing] = useState(false);
  return (
    <Loaded query={checks} what={t("oversight.views.mock")}>
      {({ checks: all, may }) => (
        <SectionCard
          title={t("oversight.mock.title")}
          extra={
            may.draw ? (
              <Button type="primary" icon={<ExperimentOutlined />} onClick={() => setDrawing(true)}>
                {t("oversight.mock.draw")}
              </Button>
            ) : undefined
          }
        >
          <ScaleNote />
          {all.length === 0 ? (
            <EmptyState>{t("oversight.mock.none")}</EmptyState>
          ) : (
            <ReadingTable
              caption={t("oversight.mock.title")}
              rows={all}
              rowKey={({ id }) => id}
              columns={[
                {
                  key: "check",
                  title: t("oversight.mock.check"),
                  width: "30%",
                  render: ({ id, year, drawnAt }) => (
                    <Link to="/oversight/mock/$mockCheckId" params={{ mockCheckId: id }}>
                      {t("oversight.mock.ofYear", { year })} · {format.instant(drawnAt)}
                    </Link>
                  ),
                },
                {
                  key: "drawn",
                  title: t("oversight.mock.drawnOf"),
                  width: "20%",
                  render: ({ drawn, population }) => t("oversight.mock.sample", { drawn, population }),
                },
                {
                  key: "strata",
                  title: t("oversight.mock.strata"),
                  width: "16%",
                  render: ({ strata }) => t(`oversight.mock.stratum.${strata}`),
                },
                {
                  key: "seed",
                  title: t("oversight.mock.seed"),
                  width: "18%",
                  render: ({ seed }) => <span className={styles.hash}>{seed}</span>,
                },
                { key: "by", title: t("oversight.mock.by"), render: ({ drawnBy }) => text(drawnBy) },
              ]}
            />
          )}
          {isDrawing ? <DrawDialog onClose={() => setDrawing(false)} /> : null}
        </SectionCard>
      )}
    </Loaded>
  );
}

/** How the draw is made and what the scores mean. */
function ScaleNote() {
  const { t } = useTranslation();
  const text = useText();
  return (
    <div className={styles.note}>
      <Disclosure summary={t("oversight.mock.scale.title")} label={t("oversight.mock.scale.title")}>
        {() => (
          <ul>
            <li>{t("oversight.mock.scale.draw")}</li>
            <li>
              {t("oversight.mock.scale.weights", {
                weights: scoreParts
                  .map((part) => `${text(scorePartNames[part])} ${scoreWeights[part]}`)
                  .join(t("ui.listSeparator")),
              })}
            </li>
            <li>
              {t("oversight.mock.scale.lost", {
                ...{ block: pointsLost.block, warn: pointsLost.warn },
                ...{ missing: pointsLostMissing.block, lacking: pointsLostMissing.warn },
                ...{ school: pointsLostLate.school.late, agency: pointsLostLate.agency.late },
              })}
            </li>
            <li>{t("oversight.mock.scale.total")}</li>
          </ul>
        )}
      </Disclosure>
    </div>
  );
}
