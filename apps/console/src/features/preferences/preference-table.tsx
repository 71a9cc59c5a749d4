import { type MailKind, mailKindNames } from "@goodstanding/domain/reminders/mail-kind";
import {
  frequencyOf,
  type MailPreference,
  mailFrequencyNames,
  offeredFrequencies,
  type PreferenceChannel,
  preferenceChannelNames,
  preferredKinds,
} from "@goodstanding/domain/reminders/mail-preference";
import { Switch } from "antd";
import { useTranslation } from "react-i18next";
import { useText } from "../../lib/language.ts";
import { useAct } from "../../lib/use-act.ts";
import { DataTable } from "../../ui/data-table.tsx";

interface PreferenceTableProps {
  readonly preferences: readonly MailPreference[];
  /** The ways that are in use here. */
  readonly channels: readonly PreferenceChannel[];
}

/** Each kind of mail on each way: how often it comes, and a switch where it may be refused. */
export function PreferenceTable({ preferences, channels }: PreferenceTableProps) {
  const { t } = useTranslation();
  const text = useText();
  return (
    <DataTable
      caption={t("preferences.ways")}
      rows={preferredKinds.map((kind) => ({ kind }))}
      rowKey={({ kind }) => kind}
      empty={null}
      minWidth={160 + 170 * channels.length}
      columns={[
        {
          key: "kind",
          title: t("preferences.kind"),
          render: (_, { kind }) => text(mailKindNames[kind]),
        },
        ...channels.map((channel) => ({
          key: channel,
          title: text(preferenceChannelNames[channel]),
          render: (_: unknown, { kind }: { readonly kind: MailKind }) => (
            <Way kind={kind} channel={channel} preferences={preferences} />
          ),
        })),
      ]}
    />
  );
}

interface WayProps {
  readonly kind: MailKind;
  readonly channel: PreferenceChannel;
  readonly preferences: readonly MailPreference[];
}

function Way({ kind, channel, preferences }: WayProps) {
  const { t } = useTranslation();
  const text = useText();
  const set = useAct("preferences.set", { done: t("preferences.saved") });
  const offered = offeredFrequencies(kind, channel);
  const usual = offered.find((each) => each !== "never") ?? "at-once";
  if (offered.length === 1) return `${text(mailFrequencyNames[usual])} · ${t("preferences.always")}`;
  const frequency = frequencyOf(preferences, kind, channel);
  const [kindName, channelName] = [text(mailKindNames[kind]), text(preferenceChannelNames[channel])];
  return (
    <>
      <Switch
        size="small"
        checked={frequency !== "never"}
        loading={set.isPending}
        aria-label={t("preferences.on", { kind: kindName, channel: channelName })}
        onChange={(on) => set.mutate({ kind, channel, frequency: on ? usual : "never" })}
      />{" "}
      {text(mailFrequencyNames[frequency])}
    </>
  );
}
