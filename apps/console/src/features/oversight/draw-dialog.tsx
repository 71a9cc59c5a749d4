import { yearOf } from "@goodstanding/domain/kernel/dates";
import { InputNumber } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { ApiInputs } from "../../lib/api.ts";
import { useSession } from "../../lib/session.ts";
import { useAct } from "../../lib/use-act.ts";
import { Field } from "../../ui/field.tsx";
import { FormDialog } from "../../ui/form-dialog.tsx";
import { ChoiceField } from "./choice-field.tsx";
import { TextField } from "./text-field.tsx";
import { YearField } from "./year-field.tsx";

type Draw = ApiInputs["oversight"]["drawMockCheck"];
const strataKinds: readonly Draw["strata"][] = ["college", "regime", "none"];
const sizeKinds: readonly Draw["size"]["kind"][] = ["share", "count"];

/** From which year, how many, in which groups; a seed is asked for only to repeat a draw. */
export function DrawDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation();
  const { today } = useSession();
  const [year, setYear] = useState(yearOf(today));
  const [kind, setKind] = useState<Draw["size"]["kind"]>("share");
  const [amount, setAmount] = useState(20);
  const [strata, setStrata] = useState<Draw["strata"]>("college");
  const [seed, setSeed] = useState("");
  const draw = useAct("oversight.drawMockCheck", {
    done: t("oversight.done.drawn"),
    quiet: true,
    onDone: onClose,
  });
  return (
    <FormDialog
      title={t("oversight.mock.draw")}
      submitLabel={t("oversight.mock.submit")}
      refused={t("oversight.refused")}
      failure={draw.error}
      pending={draw.isPending}
      ready
      onSubmit={() =>
        draw.mutate({
          ...{ year, strata, seed: seed.trim() === "" ? null : seed.trim() },
          size: kind === "share" ? { kind, percent: amount } : { kind, count: amount },
        })
      }
      onClose={onClose}
    >
      <p>{t("oversight.mock.hint")}</p>
      <YearField value={year} onChange={setYear} />
      <ChoiceField
        label={t("oversight.mock.size")}
        value={kind}
        options={sizeKinds.map((value) => ({ value, label: t(`oversight.mock.sizes.${value}`) }))}
        onChange={setKind}
      />
      <Field label={t(`oversight.mock.amount.${kind}`)}>
        {(id) => (
          <InputNumber
            id={id}
            value={amount}
            min={1}
            max={kind === "share" ? 100 : 500}
            precision={0}
            onChange={(value) => setAmount(value ?? amount)}
          />
        )}
      </Field>
      <ChoiceField
        label={t("oversight.mock.strata")}
        value={strata}
        options={strataKinds.map((value) => ({ value, label: t(`oversight.mock.stratum.${value}`) }))}
        onChange={setStrata}
      />
      <TextField
        label={t("oversight.mock.seed")}
        hint={t("oversight.mock.seedHint")}
        value={seed}
        maxLength={64}
        onChange={setSeed}
      />
    </FormDialog>
  );
}
