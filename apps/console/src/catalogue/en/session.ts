export const session = {
  title: "Sign in",
  promise:
    "Keeps every accredited programme in good standing: deadlines that can be checked, reminders that leave proof, material reviewed by machine first and decided by people.",
  point: {
    deadlines: "School and agency deadlines, derived from policy clauses",
    reminders: "Reminders by working day, with the server's answer to each mail",
    review: "Automatic review of the material, each finding with its clause and its remedy",
  },
  hint: "Use the account that your school gave you.",
  help: "No account, or password forgotten? Ask your quality-office administrator. The accounts of a demonstration are printed in the window it was started from.",
  email: "E-mail",
  emailNeeded: "Enter a whole e-mail address, such as office@school.example",
  password: "Password",
  passwordNeeded: "Enter the password",
  submit: "Sign in",
  problem: {
    rejected: "E-mail or password is not right. Check capitals and keyboard layout and try again.",
    "too-many": "Too many attempts. Wait a minute and try again.",
    unavailable: "The sign-in service does not answer. Check the network and try again shortly.",
  },
};
