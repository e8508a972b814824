using Throughline.App.Commands;

return await CommandLine.Run(args);
