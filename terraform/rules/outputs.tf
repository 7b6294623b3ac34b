output "violations" {
  description = "Each rule, with the resources that violate it."
  value       = local.violations

  precondition {
    condition = length(flatten(values(local.violations))) == 0
    error_message = join("\n", [
      for rule, addresses in local.violations : "${rule}: ${join(", ", addresses)}"
      if length(addresses) > 0
    ])
  }
}
