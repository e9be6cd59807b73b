import PamphletCommands

await PamphletCommand.main()
