using System.CommandLine;
using System.Text;
using NtmWorkflow.Cli.Criteria;
using NtmWorkflow.Cli.Documents;
using NtmWorkflow.Cli.Form;
using NtmWorkflow.Cli.Journal;
using NtmWorkflow.Cli.Pdf;
using NtmWorkflow.Cli.Plans;
using NtmWorkflow.Cli.Rehearsals;
using NtmWorkflow.Cli.Templates;
using NtmWorkflow.Cli.Workflows;

Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
return new RootCommand("Documents and workflow of Vietnam's New Rural Development programme (nông thôn mới), from a shell.")
{
    ListCriteria.Command(),
    Diff.Command(),
    Generate.Command(),
    Schema.Command(),
    Simulate.Command(),
    MakePdf.Command(),
    Check.Command(),
    TemplateCommands.Command(),
    JournalCommands.Command(),
    WorkflowCommands.Command(),
}.Parse(args).Invoke();
