import { LockOutlined, MailOutlined } from "@ant-design/icons";
import { Alert, Button, Form, Input } from "antd";
import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";

export interface Credentials {
  readonly email: string;
  readonly password: string;
}
export type SignInProblem = "rejected" | "too-many" | "unavailable";

interface SignInFormProps {
  readonly problem: SignInProblem | null;
  readonly onSubmit: (credentials: Credentials) => Promise<void>;
  /** A new attempt has begun, so that what was said of the last one is over. */
  readonly onAgain: () => void;
}

export function SignInForm({ problem, onSubmit, onAgain }: SignInFormProps) {
  const { t, i18n } = useTranslation();
  const [form] = Form.useForm<Credentials>();
  const [busy, setBusy] = useState(false);
  useEffect(() => {
    // What stands under a field was worded when it was checked; only checking again words it anew.
    const named = form.getFieldsError().filter(({ errors }) => errors.length > 0);
    void form.validateFields(named.map(({ name }) => name)).catch(() => undefined);
  }, [form, i18n.language]);
  return (
    <Form<Credentials>
      form={form}
      layout="vertical"
      requiredMark={false}
      onFinish={submit}
      onFinishFailed={onAgain}
      onValuesChange={onAgain}
      aria-label={t("session.title")}
    >
      {problem === null ? null : (
        <Form.Item>
          <Alert type="error" showIcon role="alert" title={t(`session.problem.${problem}`)} />
        </Form.Item>
      )}
      <Form.Item
        name="email"
        label={t("session.email")}
        rules={[{ required: true, type: "email", message: t("session.emailNeeded") }]}
        validateTrigger="onBlur"
      >
        <Input
          size="large"
          prefix={<MailOutlined aria-hidden />}
          type="email"
          autoComplete="username"
          autoFocus
        />
      </Form.Item>
      <Form.Item
        name="password"
        label={t("session.password")}
        rules={[{ required: true, message: t("session.passwordNeeded") }]}
      >
        <Input.Password size="large" prefix={<LockOutlined aria-hidden />} autoComplete="current-password" />
      </Form.Item>
      <Button type="primary" size="large" htmlType="submit" block loading={busy}>
        {t("session.submit")}
      </Button>
    </Form>
  );

  async function submit(credentials: Credentials): Promise<void> {
    setBusy(true);
    await onSubmit(credentials).finally(() => setBusy(false));
  }
}
