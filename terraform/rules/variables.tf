variable "plan" {
  description = <<-EOT
    A file with a plan as JSON: from `terraform show -json PLAN`, or the line with the plan from
    `terraform test -json -verbose`.
  EOT
  type        = string

  validation {
    condition     = fileexists(var.plan) && can(jsondecode(file(var.plan)))
    error_message = "plan must be a file with JSON."
  }

  validation {
    condition     = length(try(jsondecode(file(var.plan)).resource_changes, jsondecode(file(var.plan)).test_plan.resource_changes, [])) > 0
    error_message = "plan must have resource_changes."
  }
}
