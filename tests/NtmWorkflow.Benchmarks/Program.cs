using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using NtmWorkflow.Benchmarks;
using Perfolizer.Horology;

if (args is ["workflow"])
{
    await Starting.PrintAsync();
    return;
}

if (args is ["engines"])
{
    await BothEngines.PrintAsync();
    return;
}

// In this process, so that nothing has to be built beside it.
BenchmarkRunner.Run<Making>(ManualConfig.CreateEmpty()
    .AddJob(Job.Default.WithToolchain(InProcessEmitToolchain.Instance).WithWarmupCount(20).WithIterationTime(TimeInterval.FromMilliseconds(25)).WithIterationCount(80))
    .AddColumnProvider(DefaultColumnProviders.Descriptor, DefaultColumnProviders.Params, DefaultColumnProviders.Metrics)
    .AddColumn(StatisticColumn.Min, StatisticColumn.Median)
    .AddLogger(ConsoleLogger.Default), args);

SideBySide.Print(Sample.Plan);
SideBySide.Print(Sample.Letter);
