export const session = {
  title: "登录",
  promise: "让每个通过认证的专业持续保持有效：期限算得清，催办留得下凭据，材料先经预审再由人审定。",
  point: {
    deadlines: "按政策条款推算校级与认证机构期限",
    reminders: "按工作日催办，逐封记录送达结果",
    review: "材料自动预审，逐条给出依据与修改办法",
  },
  hint: "请使用学校分配的账户。",
  help: "忘记密码或没有账户，请联系本校牵头部门管理员。演示环境的账户和密码显示在启动窗口中。",
  email: "邮箱",
  emailNeeded: "请填写完整的邮箱地址，例如 office@school.example",
  password: "密码",
  passwordNeeded: "请填写密码",
  submit: "登录",
  problem: {
    rejected: "邮箱或密码不正确。请检查大小写和输入法后重试。",
    "too-many": "尝试次数过多。请等一分钟后再试。",
    unavailable: "登录服务暂时没有应答。请检查网络，稍后重试。",
  },
};
