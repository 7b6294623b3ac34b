mock_provider "aws" { source = "../../mocks" }

variables {
  name               = "farthing-test"
  environment        = "production"
  cidr               = "10.20.0.0/16"
  availability_zones = ["eu-central-1a", "eu-central-1b", "eu-central-1c"]
}

# Each route table has its own id.
override_resource {
  target = aws_route_table.database
  values = { id = "rtb-database" }
}

override_resource {
  target = aws_route_table.public
  values = { id = "rtb-public" }
}

override_resource {
  target = aws_route_table.private
  values = { id = "rtb-private" }
}

run "the_database_tier_has_no_internet_route" {
  assert {
    condition = !contains(
      concat([aws_route.public_internet.route_table_id], values(aws_route.private_nat)[*].route_table_id),
      "rtb-database"
    )
    error_message = "The database tier must have only the local route."
  }

  assert {
    condition = alltrue([
      for association in aws_route_table_association.database :
      association.route_table_id == "rtb-database"
    ])
    error_message = "All database subnets must use the table without routes."
  }

  assert {
    condition     = aws_vpc_endpoint.s3.route_table_ids == toset(["rtb-private"])
    error_message = "S3 must be reachable from the private subnets only."
  }

  assert {
    condition = alltrue([
      for zone in var.availability_zones :
      aws_route.private_nat[zone].nat_gateway_id == aws_nat_gateway.this[zone].id
    ])
    error_message = "Each private subnet must use the NAT gateway of its own zone."
  }
}

run "dev_may_share_one_nat_gateway" {
  variables {
    environment        = "dev"
    single_nat_gateway = true
  }

  assert {
    condition     = keys(aws_nat_gateway.this) == ["eu-central-1a"] && length(aws_route.private_nat) == 3
    error_message = "All three private subnets must share the NAT gateway of the first zone."
  }
}

run "wrong_variables_are_refused" {
  command = plan

  variables {
    name               = "Farthing!"
    environment        = "prod"
    cidr               = "10.20.0.0/24"
    availability_zones = ["eu-central-1a", "eu-central-1b"]
    log_retention_days = 8
  }

  expect_failures = [
    var.name, var.environment, var.cidr, var.availability_zones, var.log_retention_days,
  ]
}

run "other_wrong_variables_are_refused" {
  command = plan

  variables {
    cidr               = "10.20.1.0/16"
    availability_zones = ["eu-central-1a", "eu-central-1b", "eu-central-1b"]
    single_nat_gateway = true
  }

  expect_failures = [var.cidr, var.availability_zones, var.single_nat_gateway]
}
