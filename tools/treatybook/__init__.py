"""Treaty records for prosecutors, rendered into pages, data files and tools."""
